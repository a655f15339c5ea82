/** One field of the CSV that buildx reads `--output`, `--secret` and `--cache-to` with. */
export function csvField(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
