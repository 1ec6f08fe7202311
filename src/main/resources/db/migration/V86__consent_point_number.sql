-- Whose permissions once covered a point, without reading everybody's.
create index consent_point_number on consent_point (number);
