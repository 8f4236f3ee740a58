/** Milliseconds, as everywhere in the API, unless there is more to tell. */
export function shortMoment(moment: string): string {
  return moment.endsWith('000Z') ? `${moment.slice(0, -'000Z'.length)}Z` : moment;
}
