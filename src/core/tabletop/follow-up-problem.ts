/** Why a follow-up cannot be agreed as it is drafted, or what would make it a better one. */
export interface FollowUpProblem {
  readonly field: 'action' | 'owner' | 'due';
  readonly code:
    'action-missing' | 'verb-missing' | 'too-vague' | 'owner-missing' | 'due-missing' | 'due-unreadable' | 'due-past';
  readonly message: string;
  /** Told, and does not keep anybody from agreeing it. */
  readonly isAdvice: boolean;
}
