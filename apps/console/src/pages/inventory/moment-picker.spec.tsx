import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderInApp } from '../../../test/render';
import { MomentPicker } from './moment-picker';

describe('MomentPicker', () => {
  const show = () => screen.getByRole('button', { name: 'View' });
  const open = (at: Date) => {
    const onChoose = vi.fn();
    renderInApp(<MomentPicker at={at.toISOString()} onChoose={onChoose} />);
    return onChoose;
  };

  it('chooses a moment of the past, in the time zone of the viewer', () => {
    const onChoose = open(new Date(2026, 0, 31, 12, 30));

    fireEvent.click(show());

    expect(onChoose).toHaveBeenCalledWith(new Date(2026, 0, 31, 12, 30));
  });

  it('chooses none that is yet to come', () => {
    open(new Date(new Date().getFullYear() + 1, 0, 1));

    expect(show()).toHaveProperty('disabled', true);
  });

  it('chooses none without a time', () => {
    open(new Date(2026, 0, 31, 12, 30));

    fireEvent.change(screen.getByLabelText('Time'), { target: { value: '' } });

    expect(show()).toHaveProperty('disabled', true);
  });
});
