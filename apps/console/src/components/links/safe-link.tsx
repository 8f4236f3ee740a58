import { Anchor, VisuallyHidden } from '@mantine/core';
import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';

/**
 * A link to a URL supplied by a provider or plugin. Only http and https become links, opened in a new tab without opener or referrer;
 * anything else is shown as text.
 */
export function SafeLink({ href, children }: { readonly href: string; readonly children?: ReactNode }) {
  if (!isWebAddress(href)) return <span>{children ?? href}</span>;
  return (
    <Anchor href={href} target="_blank" rel="noopener noreferrer" underline="always" inherit>
      {children ?? href} <ExternalLink aria-hidden size="0.85em" />
      <VisuallyHidden> (opens in a new tab)</VisuallyHidden>
    </Anchor>
  );
}

const isWebAddress = (href: string): boolean =>
  URL.canParse(href) && ['http:', 'https:'].includes(new URL(href).protocol);
