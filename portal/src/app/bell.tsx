import { BellOutlined } from '@ant-design/icons';
import { Badge } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';

interface UnreadCount {
  unread: number;
  is_more: boolean;
}

const LOOKS_AGAIN = 30_000; // milliseconds

// How many events that concern the reader are not read yet. Pages that listen to the zone have the
// bell looked at with all else; it opens no stream of its own, since a browser grants one server
// six connections for all its tabs, and looks again by itself on pages that do not listen.
export function Bell() {
  const { t } = useTranslation('app');
  const { data } = useRead<UnreadCount>('/access/notifications/unread', {}, true, {
    refetchInterval: LOOKS_AGAIN,
  });
  const number = data?.unread ?? 0;
  const shown = number > 99 ? '99+' : String(number);
  return (
    <Link
      to="/notifications"
      className="bar-button"
      aria-label={number === 0 ? t('bell.none') : t('bell.some', { number: shown })}
    >
      <Badge count={number} overflowCount={99} size="small">
        <BellOutlined aria-hidden className="bar-icon" />
      </Badge>
    </Link>
  );
}
