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

  it("selects a past time in the viewer's time zone", () => {
    const onChoose = open(new Date(2026, 0, 31, 12, 30));

    fireEvent.click(show());

    expect(onChoose).toHaveBeenCalledWith(new Date(2026, 0, 31, 12, 30));
  });

  it('does not accept a future time', () => {
    open(new Date(new Date().getFullYear() + 1, 0, 1));

    expect(show()).toHaveProperty('disabled', true);
  });

  it('does not accept a date without a time', () => {
    open(new Date(2026, 0, 31, 12, 30));

    fireEvent.change(screen.getByLabelText('Time'), { target: { value: '' } });

    expect(show()).toHaveProperty('disabled', true);
  });
});
