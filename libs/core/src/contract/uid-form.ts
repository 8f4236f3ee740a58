/** The form of a kind's ids: a UUID (RFC 9562), a positive integer, or a regular expression without flags. */
export type UidForm = 'uuid' | 'integer' | RegExp;

const NAMED: Readonly<Record<string, RegExp>> = {
  // Not the nil UUID, which means "none".
  uuid: /^(?!0{8}-0{4}-0{4}-0{4}-0{12}$)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  integer: /^[1-9]\d*$/,
};

/**
 * Whether an id has one of the forms that its kind declares.
 *
 * @param forms of `PluginManifest.uids`; undefined if the kind declares none; then every id fits.
 */
export function fitsUidForm(uid: string, forms: readonly UidForm[] | undefined): boolean {
  return forms === undefined || forms.some((form) => (form instanceof RegExp ? form : NAMED[form])?.test(uid) === true);
}

/** The problem of a declared form, as the end of a sentence. Undefined if it is valid. */
export function uidFormProblem(form: unknown): string | undefined {
  if (typeof form === 'string' && Object.hasOwn(NAMED, form)) return undefined;
  if (!(form instanceof RegExp)) return `is neither ${Object.keys(NAMED).join(' nor ')} nor a regular expression`;
  return /[gy]/.test(form.flags)
    ? `has the flag ${form.flags}, which makes matching depend on earlier matches`
    : undefined;
}
