import type { Host } from '../../core/host.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import type { Report } from '../report/report.ts'

/**
 * What is told of a run beyond itself, where somebody asked for it: its line in the history with trend and alerts, and its
 * trace and figures. Nothing fails for any of it: what goes wrong is a warning.
 */
export async function monitor(inputs: Inputs, host: Host, report: Report, began: Date): Promise<void> {
  const { otlpEndpoint, history } = inputs
  const exporting =
    otlpEndpoint !== '' ||
    ['', '_TRACES', '_METRICS'].some((signal) => (host.env[`OTEL_EXPORTER_OTLP${signal}_ENDPOINT`] ?? '') !== '')
  await Promise.all([
    // An interrupted run has no time left; of several jobs the one that merges knows the image.
    inputs.job === 'platform' || history.in === 'nowhere' || host.signal.aborted
      ? undefined
      : import('./remember.ts').then(({ remember }) => remember(inputs, host, report, began)),
    exporting
      ? import('./telemetry.ts').then(({ tellTelemetry }) => tellTelemetry(inputs, host, report, began))
      : undefined,
  ])
}
