import 'reflect-metadata/lite';
import { IsNotEmpty, IsString, Matches } from './credential-patterns.js';

const FIELDS = Symbol.for('@maestro/core/credential-fields');

/**
 * Declares a property as a field of the credential: a required string, of the given pattern. Forms, prompts, masking
 * and validation derive from it. Other class-validator decorators on the same property apply as well.
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

/** The fields of a credentials class, in the order of declaration. Empty for a class that declares none. */
export function credentialFields(type: new () => object): readonly CredentialFieldInfo[] {
  return Reflect.getMetadata(FIELDS, type) ?? [];
}

/** What a form, a prompt or a message needs to know about one field of a credential. */
export interface CredentialFieldInfo {
  /** The property's name: `token`. The command line reads it from `<PROVIDER>_<NAME>`: `DIGITALOCEAN_TOKEN`. */
  readonly name: string;
  readonly label: string;
  /** Whether the value is secret, so that it is masked, encrypted and redacted. */
  readonly secret: boolean;
  /** One sentence: what it is and where it comes from. */
  readonly help: string;
  /** The pattern of a well-formed value. Only what the provider documents, never a guess. */
  readonly pattern?: RegExp;
  /** The pattern in words, for the message: `64 hexadecimal digits after dop_v1_`. */
  readonly shape?: string;
}
