API=__API__
SECRET=VOTRE_CLIENT_SECRET

curl -s "$API/pdl" -H "Authorization: Bearer $SECRET"

curl -s "$API/enedis/consumption/daily/__PDL__?start=__START__&end=__END__" \
     -H "Authorization: Bearer $SECRET"

curl -s "$API/enedis/consumption/detail/__PDL__?start=__START__&end=__END__" \
     -H "Authorization: Bearer $SECRET" -H "Accept: text/csv" -o load-curve.csv
