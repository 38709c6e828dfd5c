// Has the browser keep the program itself, so that a page that works without network also opens
// without it. Browsers allow that on HTTPS and on this very machine only; elsewhere an open page
// works on, but cannot be opened anew.
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  void navigator.serviceWorker
    .register('/service_worker.js')
    .then(() => navigator.serviceWorker.ready)
    .then((registration) => registration.active?.postMessage('refresh'))
    .catch(() => undefined);
}

export const canKeepShell = () => 'serviceWorker' in navigator;
