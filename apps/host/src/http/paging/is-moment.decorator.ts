import { ValidateBy } from 'class-validator';
import { parseMoment } from './moment.parser.js';

/** Takes a moment as {@link parseMoment} does. */
export const IsMoment = (): PropertyDecorator =>
  ValidateBy({
    name: 'isMoment',
    validator: {
      validate: (value) => typeof value === 'string' && parseMoment(value) !== undefined,
      defaultMessage: () =>
        '$property must be a moment like 2026-01-31T12:00:00Z (RFC 3339); in an address, + is written %2B',
    },
  });
