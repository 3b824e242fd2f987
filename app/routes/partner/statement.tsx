/** One statement with what is behind it: for its party, and for who reads the books. */
import { data } from 'react-router';
import { parseQuarter } from '#app/booking/hours-period.ts';
import { centreZone } from '#app/identity/hats.ts';
import { booksScope, partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { chargesOf, invoicedOfStatement } from '#app/invoicing/charge-queries.server.ts';
import { type ChargesReader, ChargesSection } from '#app/invoicing/components/charges-section.tsx';
import { StatementDocuments } from '#app/invoicing/components/statement-documents.tsx';
import { parseId } from '#app/kernel/ids.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { StatementView } from '#app/settlement/components/statement-view.tsx';
import { quarterName } from '#app/settlement/key-text.ts';
import { settlementWording } from '#app/settlement/settlement-wording.ts';
import { findStatement } from '#app/settlement/statement-queries.server.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import type { Route } from './+types/statement.ts';

const readers: Readonly<Record<'coordinator' | 'teacher', ChargesReader>> = {
  coordinator: 'company',
  teacher: 'school',
};

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await requireActor(args, ['coordinator', 'teacher', 'treasurer', 'board', 'office']);
  const { actor, ctx, locale } = signedIn;
  const { role } = actor.hat;
  const reader: ChargesReader = role === 'coordinator' || role === 'teacher' ? readers[role] : 'books';
  const scope = reader === 'books' ? booksScope(actor) : partnerScope(actor);
  const statementId = parseId(args.params.statement);
  const statement = statementId && (await findStatement(scope, statementId));
  const quarter = statement && parseQuarter(statement.quarter);
  if (!statement || !quarter) throw data(null, { status: 404 });
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  return {
    statement,
    reader,
    charges: await chargesOf(scope, statement.organisationId, quarter, { today, locale }),
    share: await invoicedOfStatement(scope, statement.statementId),
  };
}

export default function StatementPage({ loaderData }: Route.ComponentProps) {
  const { statement, reader, charges, share } = loaderData;
  const t = useWords(settlementWording);
  const locale = useLocale();
  const readsBooks = reader === 'books';
  const crumb = readsBooks
    ? { to: `/treasury/quarters/${statement.quarter}`, label: quarterName(statement.quarter, locale) }
    : { to: '/statements', label: t('settlement') };
  const sum = (of: readonly { cents: number }[]) => of.reduce((all, { cents }) => all + cents, 0);
  return (
    <StatementView
      statement={statement}
      crumb={crumb}
      readsBooks={readsBooks}
      charges={<ChargesSection charges={charges} reader={reader} />}
      invoiced={{
        chargedCents: sum(charges),
        chargesInvoicedCents: sum(charges.filter(({ document }) => document !== null)),
        shareInvoicedCents: share.cents,
        shareDocuments: share.documents.length > 0 && (
          <StatementDocuments documents={share.documents} readsBooks={readsBooks} />
        ),
      }}
    />
  );
}
