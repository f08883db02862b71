/** A small plate at the corner of a state. */
export interface Badge {
  readonly text: string;
  readonly tone: 'none' | 'whole' | 'partly' | 'nothing';
  /** The same in words, after the name of the state. */
  readonly says: string;
}
