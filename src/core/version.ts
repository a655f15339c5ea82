/** Of this bundle; a contract test compares it with package.json. */
export const version = '0.1.0'
