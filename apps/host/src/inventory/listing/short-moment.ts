/** Milliseconds, as everywhere in the API, unless the time is more precise. */
export function shortMoment(moment: string): string {
  return moment.endsWith('000Z') ? `${moment.slice(0, -'000Z'.length)}Z` : moment;
}
