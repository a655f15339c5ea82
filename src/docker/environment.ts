import type { Environment } from '../core/host.ts'

/** Where the engine and the builders are, and how to reach them: also what the post step needs. */
export const postNames = [
  'DOCKER_HOST',
  'DOCKER_CONTEXT',
  'DOCKER_API_VERSION',
  'DOCKER_TLS',
  'DOCKER_TLS_VERIFY',
  'DOCKER_CERT_PATH',
  'BUILDX_CONFIG',
  'SSH_AUTH_SOCK',
] as const

/** What docker and buildx read beside that. */
export const passedOn = [
  ...postNames,
  'SSH_AGENT_PID',
  'DOCKER_AUTH_CONFIG',
  'DOCKER_DEFAULT_PLATFORM',
  'BUILDX_BUILDER',
  'BUILDKIT_HOST',
  'BUILDX_EXPERIMENTAL',
  'BUILDX_GIT_CHECK_DIRTY',
  'BUILDX_GIT_INFO',
  'BUILDX_GIT_LABELS',
  'BUILDX_NO_DEFAULT_ATTESTATIONS',
  'EXPERIMENTAL_BUILDKIT_SOURCE_POLICY',
  'KUBECONFIG',
] as const

const helperPatterns: Readonly<Record<string, RegExp>> = {
  'ecr-login': /^AWS_/,
  gcloud: /^(CLOUDSDK_|GOOGLE_)/,
  gcr: /^(CLOUDSDK_|GOOGLE_)/,
  'acr-env': /^(AZURE_|ACR_)/,
  pass: /^(GNUPGHOME|GPG_|PASSWORD_STORE_)/,
  secretservice: /^(DBUS_SESSION_BUS_ADDRESS|DISPLAY)$/,
}

/** The variables that the user's credential helpers (`docker-credential-NAME`) read. */
export function helperNames(helpers: readonly string[], env: Environment): readonly string[] {
  const patterns = helpers.flatMap((helper) => helperPatterns[helper] ?? [])
  return Object.keys(env).filter((name) => patterns.some((pattern) => pattern.test(name)))
}
