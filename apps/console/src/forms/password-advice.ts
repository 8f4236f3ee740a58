/** What makes a password good, as the host checks it. */
export const PASSWORD_ADVICE =
  'At least 12 characters. Several unrelated words are good; common words, your name, years and repetitions hardly count.';
