/** Clean-up functions for the leaks of broken plugins, called after each test. */
export const leftBehind: (() => void)[] = [];
