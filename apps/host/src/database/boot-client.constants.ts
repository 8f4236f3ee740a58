/** How the host connects while it starts. A server, or whatever else listens there, has so many milliseconds to let it in. */
export const BOOT_CLIENT = {
  application_name: 'maestro-host starting',
  connectionTimeoutMillis: 15_000,
  keepAlive: true,
};
