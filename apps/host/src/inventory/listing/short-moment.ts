/** Milliseconds, as everywhere in the API, unless there is more to tell. */
export function shortMoment(moment: string): string {
  return moment.replace(/(\.\d{3})000Z$/, '$1Z');
}
