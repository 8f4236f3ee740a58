import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderInApp } from '../../../test/render';
import { SafeLink } from './safe-link';

describe('SafeLink', () => {
  it.each(['https://cloud.digitalocean.com/account', 'http://10.0.0.1/'])('links to %s without a referrer', (href) => {
    renderInApp(<SafeLink href={href}>there</SafeLink>);

    const link = screen.getByRole('link', { name: /there/ });
    expect(link.getAttribute('href')).toBe(href);
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    '/relative',
    '//host',
    'ftp://host/',
    '',
  ])('shows %j as text', (href) => {
    renderInApp(<SafeLink href={href}>there</SafeLink>);

    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('there')).toBeDefined();
  });
});
