import {
  AuditOutlined,
  CalculatorOutlined,
  CarOutlined,
  ContainerOutlined,
  FormOutlined,
  ImportOutlined,
  ScheduleOutlined,
  TabletOutlined,
} from '@ant-design/icons';
import { hasRole, type Feature } from '@/shared/feature';
import type { Me } from '@/shared/api/types';
import { keepsHere } from '@/shared/session/unsent';
import './trade.css';

// The list of what may pass is not left to whoever comes next; the queue stays until it is sent.
keepsHere({
  countUnsent: async () => (await import('./gate/offline/store')).gateStore.countWaiting(),
  forget: async () => (await import('./gate/offline/store')).gateStore.keepNote('list', ''),
});

const READERS = ['declarant', 'treasurer', 'viewer', 'dispatcher', 'customs_officer', 'customs_supervisor'];
const seesDeclarations = (me: Me) => hasRole(me, ...READERS);

export const feature: Feature = {
  name: 'trade',
  pages: [
    {
      path: '/consignments',
      title: 'consignments.title',
      audience: seesDeclarations,
      load: () => import('./pages/consignments'),
      navigation: { group: 'work', order: 10, icon: <ContainerOutlined /> },
    },
    {
      path: '/consignments/:id',
      title: 'consignments.title',
      audience: seesDeclarations,
      load: () => import('./pages/consignment'),
    },
    {
      path: '/lodge',
      title: 'lodge.title',
      audience: (me) => hasRole(me, 'declarant'),
      load: () => import('./pages/lodge'),
      navigation: { group: 'work', order: 15, icon: <FormOutlined /> },
    },
    {
      path: '/bulk',
      title: 'bulk.title',
      audience: (me) => hasRole(me, 'declarant'),
      load: () => import('./pages/bulk'),
      navigation: { group: 'work', order: 16, icon: <ImportOutlined /> },
    },
    {
      path: '/bulk/:job',
      title: 'bulk.title',
      audience: (me) => hasRole(me, 'declarant'),
      load: () => import('./pages/bulk_job'),
    },
    {
      path: '/desk',
      title: 'desk.title',
      audience: (me) => hasRole(me, 'customs_officer', 'customs_supervisor'),
      load: () => import('./pages/desk'),
      navigation: { group: 'work', order: 5, icon: <AuditOutlined /> },
    },
    {
      path: '/gate',
      title: 'gate.title',
      audience: (me) => hasRole(me, 'gate_operator'),
      isOffline: true,
      load: () => import('./pages/gate'),
      navigation: { group: 'work', order: 6, icon: <CarOutlined /> },
    },
    {
      path: '/gate/queue',
      title: 'queue.title',
      audience: (me) => hasRole(me, 'gate_operator'),
      isOffline: true,
      load: () => import('./pages/gate_queue'),
    },
    {
      path: '/gate/devices',
      title: 'devices.title',
      audience: (me) => hasRole(me, 'administrator') && me.organisation.kind === 'port_operator',
      load: () => import('./pages/gate_devices'),
      navigation: { group: 'administration', order: 40, icon: <TabletOutlined /> },
    },
    {
      path: '/desk/gates',
      title: 'cases.title',
      audience: (me) => hasRole(me, 'customs_officer', 'customs_supervisor'),
      load: () => import('./pages/gate_cases'),
    },
    {
      path: '/appointments',
      title: 'appointments.title',
      audience: (me) => hasRole(me, 'dispatcher'),
      load: () => import('./pages/appointments'),
      navigation: { group: 'work', order: 7, icon: <ScheduleOutlined /> },
    },
    {
      path: '/calculator',
      title: 'calculator.title',
      audience: 'everybody',
      load: () => import('./pages/calculator'),
      navigation: { group: 'zone', order: 15, icon: <CalculatorOutlined /> },
    },
  ],
};
