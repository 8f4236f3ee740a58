import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Schemas } from '../../../../api/schemas.types';
import { renderInApp } from '../../../../../test/render';
import { ConnectionNotice } from './connection-notice';

const REFUSED = {
  ...{ provider: 'digitalocean', removedAt: null, status: 'refused', heldUntil: null },
  statusMessage: 'The token was revoked.',
} as Schemas['ConnectionView'];

const button = () => screen.queryByRole('button', { name: 'Replace credential' });

describe('the notice of a refused credential', () => {
  it('offers to replace it', () => {
    const onReplace = vi.fn();
    renderInApp(<ConnectionNotice connection={REFUSED} hasPlugin onReplace={onReplace} />);

    fireEvent.click(screen.getByRole('button', { name: 'Replace credential' }));

    expect(onReplace).toHaveBeenCalledOnce();
  });

  it('offers nothing to people who may not replace it', () => {
    renderInApp(<ConnectionNotice connection={REFUSED} hasPlugin />);

    expect(button()).toBeNull();
  });
});
