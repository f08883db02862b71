/** The incident whose first decision is open on Home: its first message asks for one at STARTEX. */
export const TASTER = 'payroll-laptop';
