/**
 * What the law, a machine's instruction or the sector says about who may work at a machine. Figures are settings with a
 * source (the SafetyRule records), never constants here. Legal rules block; sector guidance warns and takes a reasoned
 * override. A machine is under its own rules and those of its pool; where several speak, the strictest counts.
 */
export type RuleLevel = 'legal' | 'guidance';
export type Supervision = 'none' | 'in-room' | 'one-to-one';

export type SafetyRule = {
  readonly ruleId: string;
  readonly poolId: string | null;
  readonly resourceId: string | null;
  readonly level: RuleLevel;
  /** Whole years: alone, and with supervision. */
  readonly minimumAge: number | null;
  readonly minimumAgeSupervised: number | null;
  readonly supervision: Supervision;
  readonly learnersPerSupervisor: number | null;
  readonly source: string;
};

/** The rules for one machine or room: its own and its pool's. */
export function rulesFor<R extends Pick<SafetyRule, 'poolId' | 'resourceId'>>(
  rules: readonly R[],
  resource: { readonly resourceId: string; readonly poolId: string | null },
): R[] {
  return rules.filter(
    (rule) =>
      rule.resourceId === resource.resourceId || (rule.poolId !== null && rule.poolId === resource.poolId),
  );
}

/** The lowest number of learners per supervisor at a level, with the rule that says so; null when no rule does. */
export function learnersPerSupervisor(
  rules: readonly SafetyRule[],
  level: RuleLevel,
): { most: number; rule: SafetyRule } | null {
  let strictest: { most: number; rule: SafetyRule } | null = null;
  for (const rule of rules) {
    if (rule.level !== level || rule.learnersPerSupervisor === null) continue;
    if (strictest === null || rule.learnersPerSupervisor < strictest.most) {
      strictest = { most: rule.learnersPerSupervisor, rule };
    }
  }
  return strictest;
}

export type AgeReason = {
  readonly code: 'too-young-by-law' | 'too-young-by-guidance';
  readonly ruleId: string;
  readonly resourceId: string | null;
  readonly poolId: string | null;
  readonly minimumAge: number;
};

/**
 * The age rules that someone of `age` (whole years on the day of the session) doesn't meet; none when all is well.
 * `supervised` says whether a trainer or supervisor is there: then the supervised age counts where a rule has one.
 */
export function ageReasons(rules: readonly SafetyRule[], age: number, supervised: boolean): AgeReason[] {
  return rules.flatMap((rule) => {
    const minimumAge = supervised ? (rule.minimumAgeSupervised ?? rule.minimumAge) : rule.minimumAge;
    if (minimumAge === null || age >= minimumAge) return [];
    return [
      {
        code: rule.level === 'legal' ? ('too-young-by-law' as const) : ('too-young-by-guidance' as const),
        ruleId: rule.ruleId,
        resourceId: rule.resourceId,
        poolId: rule.poolId,
        minimumAge,
      },
    ];
  });
}

/** The strictest supervision that any of the rules asks. */
export function supervisionAsked(rules: readonly SafetyRule[]): Supervision {
  const order: readonly Supervision[] = ['none', 'in-room', 'one-to-one'];
  return rules.reduce<Supervision>(
    (strictest, rule) =>
      order.indexOf(rule.supervision) > order.indexOf(strictest) ? rule.supervision : strictest,
    'none',
  );
}
