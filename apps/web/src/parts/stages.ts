/** The phases a participant goes through, in the programme's order; every list of them keeps it. */
export const STAGES = ['mapping', 'plan', 'sfi', 'practice', 'exited', 'followed_up'] as const;
