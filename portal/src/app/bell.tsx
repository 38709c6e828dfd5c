import { BellOutlined } from '@ant-design/icons';
import { Badge } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';

interface UnreadCount {
  unread: number;
  is_more: boolean;
}

// How many events that concern the reader are not read yet; asked anew whenever the stream of the
// window tells of an event (useLiveZone).
export function Bell() {
  const { t } = useTranslation('app');
  const { data } = useRead<UnreadCount>('/access/notifications/unread');
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
