import type { Notification } from '../messages/notification.types.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

/** A message as HTML, with every text escaped. Only the page of the console is a link, and nothing is loaded from anywhere. */
export function mailHtml({ title, lines, link }: Pick<Notification, 'title' | 'lines' | 'link'>): string {
  const facts = lines.filter((line) => line !== link).map((line) => `<li>${escaped(line)}</li>`);
  const address = link !== undefined && /^https?:/.test(link) ? escaped(link) : undefined;
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body style="font-family:sans-serif">',
    `<p><strong>${escaped(title)}</strong></p>`,
    ...(facts.length > 0 ? [`<ul>${facts.join('')}</ul>`] : []),
    ...(address === undefined ? [] : [`<p><a href="${address}">${address}</a></p>`]),
    '</body></html>',
  ].join('\n');
}
