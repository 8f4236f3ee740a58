/** A class whose properties are the fields of a credential. Made without arguments, then filled and validated. */
export type CredentialsType<C extends object = object> = new () => C;
