/** One statement with what is behind it: for its party, and for who reads the books. */
import { data } from 'react-router';
import { booksScope, partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import { StatementView } from '#app/settlement/components/statement-view.tsx';
import { quarterName } from '#app/settlement/key-text.ts';
import { settlementWording } from '#app/settlement/settlement-wording.ts';
import { findStatement } from '#app/settlement/statement-queries.server.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import type { Route } from './+types/statement.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor } = await requireActor(args, ['coordinator', 'teacher', 'treasurer', 'board', 'office']);
  const isPartner = actor.hat.role === 'coordinator' || actor.hat.role === 'teacher';
  const statementId = parseId(args.params.statement);
  const statement =
    statementId && (await findStatement(isPartner ? partnerScope(actor) : booksScope(actor), statementId));
  if (!statement) throw data(null, { status: 404 });
  return { statement, readsBooks: !isPartner };
}

export default function StatementPage({ loaderData: { statement, readsBooks } }: Route.ComponentProps) {
  const t = useWords(settlementWording);
  const locale = useLocale();
  const crumb = readsBooks
    ? { to: `/treasury/quarters/${statement.quarter}`, label: quarterName(statement.quarter, locale) }
    : { to: '/statements', label: t('settlement') };
  return <StatementView statement={statement} crumb={crumb} readsBooks={readsBooks} />;
}
