import { WrongInput } from '../core/input.ts'

/** `name`, `owner/name` or `registry/owner/name`, as `prune-packages` takes it. @throws WrongInput */
export function packagePath(value: string): string {
  if (/[@:]/.test(value.replace(/^[^/]*:\d+\//, '')))
    throw new WrongInput({ value, problem: 'has a tag or a digest', cure: 'Write the name of the package alone.' })
  if (!/^[A-Za-z0-9][\w.-]*(?::\d+)?(?:\/[A-Za-z0-9][\w.-]*)*$/.test(value))
    throw new WrongInput({
      value,
      problem: 'is no name of a package',
      cure: 'Write it like app, owner/app or ghcr.io/owner/app.',
    })
  return value
}
