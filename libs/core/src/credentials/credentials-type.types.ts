/** A class whose properties are the fields of a credential. Constructed without arguments, then filled and validated. */
export type CredentialsType<C extends object = object> = new () => C;
