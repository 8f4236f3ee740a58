import { ValidateBy } from 'class-validator';

/** Refuses a property where another one is given as well. */
export const IsAlone = (other: string): PropertyDecorator =>
  ValidateBy({
    name: 'isAlone',
    constraints: [other],
    validator: {
      validate: (_value, facts) =>
        facts === undefined || (facts.object as Record<string, unknown>)[other] === undefined,
      defaultMessage: () => `give either $property or ${other}, not both`,
    },
  });
