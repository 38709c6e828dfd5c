import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

// The browser's own reader of QR codes, where it has one (Chromium on Android, for one).
interface BarcodeDetectorLike {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}
type Maker = new (options: { formats: string[] }) => BarcodeDetectorLike;
const maker = () => (globalThis as { BarcodeDetector?: Maker }).BarcodeDetector;

const LOOK_EVERY_MS = 250;

function Viewfinder({ onRead, onFault }: { onRead: (text: string) => void; onFault: () => void }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const Detector = maker();
    if (!Detector) return undefined;
    const detector = new Detector({ formats: ['qr_code'] });
    let stream: MediaStream | undefined;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      if (isOver || !video.current) return;
      const found = await detector.detect(video.current).catch(() => []);
      const text = found[0]?.rawValue;
      if (text && !isOver) onRead(text);
      else timer = setTimeout(() => void look(), LOOK_EVERY_MS);
    };
    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: 'environment' } })
      .then(async (given) => {
        stream = given;
        if (!video.current || isOver) return;
        video.current.srcObject = given;
        await video.current.play();
        await look();
      })
      .catch(onFault);
    return () => {
      isOver = true;
      clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, [onRead, onFault]);
  return <video ref={video} className="viewfinder" muted playsInline />;
}

// Reads the QR code of an appointment, which holds the plate; absent where the browser cannot.
export function ScanButton({ onPlate }: { onPlate: (plate: string) => void }) {
  const { t } = useTranslation('trade');
  const [state, setState] = useState<'closed' | 'open' | 'failed'>('closed');
  const read = useRef((text: string) => {
    setState('closed');
    onPlate(text);
  });
  const fail = useRef(() => setState('failed'));
  if (!maker() || !navigator.mediaDevices) return null;
  return (
    <>
      <button
        type="button"
        className="plain-button lane-button"
        aria-expanded={state === 'open'}
        onClick={() => setState(state === 'open' ? 'closed' : 'open')}
      >
        {t('gate.scan')}
      </button>
      {state === 'open' && <Viewfinder onRead={(text) => read.current(text)} onFault={() => fail.current()} />}
      {state === 'failed' && <p className="field-error">{t('gate.scan_failed')}</p>}
    </>
  );
}
