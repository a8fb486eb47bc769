/**
 * Changes of NUTS that names alone do not tell, and codes of level 1 and 2 that older versions had: code, the first version
 * without it, what became of it, its successors, its name where NUTS 2021 and 2024 have none for it.
 * `=` another code for the same territory · `~` borders or parts moved · `/` divided among · `>` went up in.
 *
 * Sources: Annex I of Regulation (EC) No 1059/2003 as amended by Regulations (EU) No 31/2011 (NUTS 2010), 1319/2013 (2013),
 * 2016/2066 (2016), 2019/1755 (2021) and 2023/674 (2024). Only what is certain stands here; a code that is missing is unknown.
 */
export const nutsFormer = `
DEG0N 2024 > DEG0R
DEG0P 2024 ~ DEG0R
LV006 2024 ~ LV00A
LV007 2024 ~ LV00A
PT17 2024 / PT1A PT1B
PT170 2024 / PT1A0 PT1B0
HR04 2021 / HR02 HR05 HR06 Kontinentalna Hrvatska
NO01 2021 > NO08 Oslo og Akershus
NO03 2021 / NO08 NO09 Sør-Østlandet
NO04 2021 / NO09 NO0A Agder og Rogaland
NO05 2021 > NO0A Vestlandet
FR21 2016 = FRF2 Champagne-Ardenne
FR22 2016 = FRE2 Picardie
FR23 2016 = FRD2 Haute-Normandie
FR24 2016 = FRB0 Centre (FR)
FR25 2016 = FRD1 Basse-Normandie
FR26 2016 = FRC1 Bourgogne
FR30 2016 = FRE1 Nord - Pas-de-Calais
FR41 2016 = FRF3 Lorraine
FR42 2016 = FRF1 Alsace
FR43 2016 = FRC2 Franche-Comté
FR51 2016 = FRG0 Pays de la Loire
FR52 2016 = FRH0 Bretagne
FR53 2016 = FRI3 Poitou-Charentes
FR61 2016 = FRI1 Aquitaine
FR62 2016 = FRJ2 Midi-Pyrénées
FR63 2016 = FRI2 Limousin
FR71 2016 = FRK2 Rhône-Alpes
FR72 2016 = FRK1 Auvergne
FR81 2016 = FRJ1 Languedoc-Roussillon
FR82 2016 = FRL0 Provence-Alpes-Côte d'Azur
FR83 2016 = FRM0 Corse
FRA1 2016 = FRY1 Guadeloupe
FRA2 2016 = FRY2 Martinique
FRA3 2016 = FRY3 Guyane
FRA4 2016 = FRY4 La Réunion
FRA5 2016 = FRY5 Mayotte
HU10 2016 / HU11 HU12 Közép-Magyarország
IE01 2016 / IE04 IE06 Border, Midland and Western
IE02 2016 / IE05 IE06 Southern and Eastern
LT00 2016 / LT01 LT02 Lietuva
PL11 2016 = PL71 Łódzkie
PL12 2016 / PL91 PL92 Mazowieckie
PL31 2016 = PL81 Lubelskie
PL32 2016 = PL82 Podkarpackie
PL33 2016 = PL72 Świętokrzyskie
PL34 2016 = PL84 Podlaskie
UKM2 2016 / UKM7 UKM9 Eastern Scotland
UKM3 2016 / UKM8 UKM9 South Western Scotland
PL1 2016 / PL7 PL9 Region Centralny
PL3 2016 / PL7 PL8 Region Wschodni
FR2 2016 / FRB FRC FRD FRE FRF Bassin Parisien
FR3 2016 > FRE Nord - Pas-de-Calais
FR4 2016 / FRC FRF Est
FR5 2016 / FRG FRH FRI Ouest
FR6 2016 / FRI FRJ Sud-Ouest
FR7 2016 > FRK Centre-Est
FR8 2016 / FRJ FRL FRM Méditerranée
FRA 2016 = FRY Départements d'outre-mer
EL1 2013 ~ EL5 Voreia Ellada
EL2 2013 ~ EL6 Kentriki Ellada
FR9 2013 ~ FRY Départements d'outre-mer
EL11 2013 = EL51 Anatoliki Makedonia, Thraki
EL12 2013 = EL52 Kentriki Makedonia
EL13 2013 = EL53 Dytiki Makedonia
EL14 2013 = EL61 Thessalia
EL21 2013 = EL54 Ipeiros
EL22 2013 = EL62 Ionia Nisia
EL23 2013 = EL63 Dytiki Ellada
EL24 2013 = EL64 Sterea Ellada
EL25 2013 = EL65 Peloponnisos
FR91 2013 = FRY1 Guadeloupe
FR92 2013 = FRY2 Martinique
FR93 2013 = FRY3 Guyane
FR94 2013 = FRY4 La Réunion
SI01 2013 ~ SI03 Vzhodna Slovenija
SI02 2013 ~ SI04 Zahodna Slovenija
UKI1 2013 / UKI3 UKI4 Inner London
UKI2 2013 / UKI5 UKI6 UKI7 Outer London
DE41 2010 > DE40 Brandenburg - Nordost
DE42 2010 > DE40 Brandenburg - Südwest
DED1 2010 ~ DED4 Chemnitz
DED3 2010 ~ DED5 Leipzig
FI13 2010 > FI1D Itä-Suomi
FI18 2010 / FI1B FI1C Etelä-Suomi
FI1A 2010 > FI1D Pohjois-Suomi
ITD 2010 ~ ITH Nord-Est
ITE 2010 ~ ITI Centro (IT)
ITD1 2010 = ITH1 Provincia Autonoma di Bolzano/Bozen
ITD2 2010 = ITH2 Provincia Autonoma di Trento
ITD3 2010 = ITH3 Veneto
ITD4 2010 = ITH4 Friuli-Venezia Giulia
ITD5 2010 ~ ITH5 Emilia-Romagna
ITE1 2010 = ITI1 Toscana
ITE2 2010 = ITI2 Umbria
ITE3 2010 ~ ITI3 Marche
ITE4 2010 = ITI4 Lazio
UKD2 2010 ~ UKD6 Cheshire
UKD5 2010 ~ UKD7 Merseyside
`;
