import 'reflect-metadata/lite';
import { IsNotEmpty, IsString, Matches } from './class-validator.js';

const FIELDS = Symbol.for('@maestro/core/credential-fields');

/**
 * Declares a property as a field of the credential: a required string, of the given pattern. Forms, prompts, masking and validation derive from it.
 * Further class-validator decorators on the same property add to it.
 */
export function CredentialField(info: Omit<CredentialFieldInfo, 'name'>): PropertyDecorator {
  return (target, property) => {
    const name = String(property);
    const fields: CredentialFieldInfo[] = Reflect.getMetadata(FIELDS, target.constructor) ?? [];
    Reflect.defineMetadata(FIELDS, [...fields, { name, ...info }], target.constructor);
    IsString({ message: `${info.label} is missing.` })(target, property);
    IsNotEmpty({ message: `${info.label} is empty.` })(target, property);
    if (info.pattern) {
      Matches(info.pattern, { message: `${info.label} has the wrong format: ${info.shape ?? info.help}` })(
        target,
        property,
      );
    }
  };
}

/** The fields of a credentials class, in the order they are written. Empty for a class that declares none. */
export function credentialFields(type: new () => object): readonly CredentialFieldInfo[] {
  return Reflect.getMetadata(FIELDS, type) ?? [];
}

/** What a form, a prompt or a message needs to know of one field of a credential. */
export interface CredentialFieldInfo {
  /** The property's name: `token`. The command line reads it from `<PROVIDER>_<NAME>`: `DIGITALOCEAN_TOKEN`. */
  readonly name: string;
  readonly label: string;
  /** Whether it opens the account: it is then masked, sealed and redacted. */
  readonly secret: boolean;
  /** One sentence: what it is and where it comes from. */
  readonly help: string;
  /** What a well-formed value matches. Never a guess at validity: only what the provider documents. */
  readonly pattern?: RegExp;
  /** The pattern in words, for the message: `64 hexadecimal digits after dop_v1_`. */
  readonly shape?: string;
}
