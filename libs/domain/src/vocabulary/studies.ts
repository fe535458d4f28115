// SFI, Swedish for immigrants (DOMAIN.md 5.9): path 1 has courses A–D, path 2 B–D, path 3 C–D.

export const SFI_PATHS = ['1', '2', '3'] as const;
export type SfiPath = (typeof SFI_PATHS)[number];

export const SFI_COURSES = ['A', 'B', 'C', 'D'] as const;
export type SfiCourse = (typeof SFI_COURSES)[number];

export const SFI_RESULTS = ['A', 'B', 'C', 'D', 'E', 'F', 'INTERRUPTED'] as const;
export type SfiResult = (typeof SFI_RESULTS)[number];

/** The grades that mean the course is passed. */
export const SFI_PASSED = ['A', 'B', 'C', 'D', 'E'] as const satisfies readonly SfiResult[];
