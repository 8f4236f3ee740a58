const DAY = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** A day (`2026-11-27`) as a heading: "Today", "Yesterday", "Monday, November 23, 2026". */
export function dayTitle(date: string, now: Date): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const midnight = (back: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - back).getTime();
  const then = new Date(year, month - 1, day);
  if (then.getTime() === midnight(0)) return 'Today';
  if (then.getTime() === midnight(1)) return 'Yesterday';
  return DAY.format(then);
}
