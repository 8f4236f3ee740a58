import { ValidateBy } from 'class-validator';

/** Refuses a property where another one is given as well. */
export const MutuallyExclusive = (other: string): PropertyDecorator =>
  ValidateBy({
    name: 'mutuallyExclusive',
    constraints: [other],
    validator: {
      validate: (_value, facts) =>
        facts === undefined || (facts.object as Record<string, unknown>)[other] === undefined,
      defaultMessage: () => `give either $property or ${other}, not both`,
    },
  });
