/** Swedish words of the screens of figures, one line each. */
export const figures = {} as const;
