/** Swedish words of the screens of day, one line each. */
export const day = {} as const;
