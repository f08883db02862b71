/** HSEEP's ratings of an objective: performed without challenges, with some, with major ones, unable to be performed. */
export const RATINGS = ['P', 'S', 'M', 'U'] as const;
export type Rating = (typeof RATINGS)[number];

/** What a facilitator writes down while the room talks. */
export const OBSERVATION_KINDS = ['strength', 'gap', 'action'] as const;
export type ObservationKind = (typeof OBSERVATION_KINDS)[number];

/** The three columns of a hot wash. */
export const REFLECTION_KINDS = ['keep', 'fix', 'surprised'] as const;
export type ReflectionKind = (typeof REFLECTION_KINDS)[number];

/** What the parts of an exercise are. */
export const PART_KINDS = ['briefing', 'module', 'break', 'hot-wash'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** How a follow-up stands; `idea` has no owner and no date, and is in no plan. */
export const FOLLOW_UP_STATES = ['open', 'in-progress', 'done', 'dropped', 'idea'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];
