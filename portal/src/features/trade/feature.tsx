import {
  AuditOutlined,
  CalculatorOutlined,
  CarOutlined,
  ContainerOutlined,
  FormOutlined,
  ScheduleOutlined,
} from '@ant-design/icons';
import { hasRole, type Feature } from '@/shared/feature';
import type { Me } from '@/shared/api/types';
import './trade.css';

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
      load: () => import('./pages/gate'),
      navigation: { group: 'work', order: 6, icon: <CarOutlined /> },
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
