/** What a credential is sealed for: it opens for its own connection only. */
export const credentialPurpose = (connectionId: string): string => `maestro:credential:${connectionId}`;
