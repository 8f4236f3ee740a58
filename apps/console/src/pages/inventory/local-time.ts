const two = (value: number): string => String(value).padStart(2, '0');

/** A moment (RFC 3339) as a field of date and time shows it, in the viewer's zone; nothing for what is no moment. */
export function toLocalTime(moment: string): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return '';
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The moment (RFC 3339) that such a field shows; undefined while it is empty. */
export function fromLocalTime(field: string): string | undefined {
  const at = new Date(field);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
