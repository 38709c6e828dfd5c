import { Modal } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';

// Whoever leaves with something unsaved is asked first: within the portal, and by the browser.
// `wouldLose` is asked at that moment, with the path that one goes to; none is out of the portal.
export function useLeaveGuard(wouldLose: (path?: string) => boolean) {
  const { t } = useTranslation();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && wouldLose(nextLocation.pathname),
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (wouldLose()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [wouldLose]);
  return (
    <UnsavedQuestion
      isOpen={blocker.state === 'blocked'}
      onLeave={() => blocker.proceed?.()}
      onStay={() => blocker.reset?.()}
      title={t('unsaved')}
    />
  );
}

interface UnsavedQuestionProps {
  isOpen: boolean;
  title: string;
  onLeave: () => void;
  onStay: () => void;
}

// Whether what is written may be lost.
export function UnsavedQuestion({ isOpen, title, onLeave, onStay }: UnsavedQuestionProps) {
  const { t } = useTranslation();
  return (
    <Modal
      open={isOpen}
      title={title}
      okText={t('unsaved.leave')}
      cancelText={t('unsaved.stay')}
      onOk={onLeave}
      onCancel={onStay}
    >
      <p>{t('unsaved.question')}</p>
    </Modal>
  );
}
