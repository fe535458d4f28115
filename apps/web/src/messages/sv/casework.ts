/** Swedish words of the screens of case, one line each. */
export const casework = {} as const;
