/**
 * The version of the provider-plugin contract that this package speaks. A plugin's `manifest.contract` is a semver
 * range that must include it.
 */
export const CONTRACT_VERSION = '2.0.0';
