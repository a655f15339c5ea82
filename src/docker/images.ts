/**
 * Images that are run on the user's machine with more rights than a build has: by digest, so that they cannot change
 * under us. Both are multi-platform indexes on Docker Hub, as its tags named them on 2026-10-06.
 */
export const images = {
  /** What a docker-container builder of ours runs; `driver-opts: image=…` takes another. */
  buildkit: 'moby/buildkit:v0.33.1@sha256:cec9f139f45e93c5c69c60f8b07cfad9f43f4ef6b6a6cd917527fea5ff2e3dea',
  /** Registers QEMU with the kernel. A floating tag has brought crashes (setup-qemu-action#201). */
  binfmt: 'tonistiigi/binfmt:qemu-v10.2.3@sha256:400a4873b838d1b89194d982c45e5fb3cda4593fbfd7e08a02e76b03b21166f0',
} as const
