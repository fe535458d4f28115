/** Swedish words of the screens of reports, one line each. */
export const reports = {} as const;
