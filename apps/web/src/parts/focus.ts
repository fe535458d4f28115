/** As a ref: takes the focus once, when the field comes on the screen (a dialogue mounts what is inside it a moment later). */
export const focusAtOnce = (field: HTMLInputElement | null): void => field?.focus();
