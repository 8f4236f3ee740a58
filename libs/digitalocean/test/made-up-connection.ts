/** A connection as the API writes it; its password is made up. */
export const connectionTo = (host: string, scheme = 'postgres') => ({
  uri: `${scheme}://doadmin:made-up-pw-7x@${host}:25060/defaultdb?sslmode=require`,
  database: 'defaultdb',
  host,
  port: 25060,
  user: 'doadmin',
  password: 'made-up-pw-7x',
  ssl: true,
});
