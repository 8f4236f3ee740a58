import { Anchor, VisuallyHidden } from '@mantine/core';
import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';

/**
 * A link to an address that a provider or a plugin gave: only http and https are followed, in a tab of its own that learns
 * nothing of this page. Anything else is shown as the text it is.
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
